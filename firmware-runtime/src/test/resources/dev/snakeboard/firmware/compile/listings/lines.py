def far(a):
    x = (a +
         1)







    return [
        x,

        a(
            x
        ).b
    ]; y = 1


if far:
    far(


        1)




























print("a step of more than six lines, and of more than a byte's worth of code", 1000000, 2000000, 3000000, far, far,
      4)
