def print_exception(*a): pass
