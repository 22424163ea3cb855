print("about to fail")
raise ValueError("in the module")
