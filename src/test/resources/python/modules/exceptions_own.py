class WithCode(Exception):
    def __init__(self, message, code):
        super().__init__(message)
        self.code = code


try:
    raise WithCode("bad", 7)
except WithCode as e:
    print(e, e.code, repr(e), vars(e))

stop = StopIteration(3)
print(stop.value)
stop.value = 4
print(stop.value, stop.args)

wrong = ValueError(1, 2)
wrong.args = (5,)
print(wrong, wrong.args)
wrong.errno = 3
wrong.name = "n"
print(wrong.errno, wrong.__dict__)


class Computed(Exception):
    @property
    def code(self):
        return 9


computed = Computed()
print(computed.code, vars(computed))
try:
    computed.code = 3
except AttributeError as e:
    print(type(e).__name__)
