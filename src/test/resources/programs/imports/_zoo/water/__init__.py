depth = 3
