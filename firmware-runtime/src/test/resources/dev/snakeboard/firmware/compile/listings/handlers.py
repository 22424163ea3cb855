def handlers(a):
    try:
        a()
    except (ValueError, TypeError) as error:
        print(error)
        return 1
    except OSError:
        raise
    except:
        raise RuntimeError from None
    else:
        a = 1
    finally:
        print("end")
    with a as b, open("f") as (c, d):
        with b:
            return c
    assert a, "message"
    assert a
    if 1:
        raise ValueError("x")
    elif a:
        print("dead code")
