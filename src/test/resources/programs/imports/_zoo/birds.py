print("importing birds as", __name__)


class Duck:
    sound = "quack"
