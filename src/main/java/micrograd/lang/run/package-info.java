/**
 * The objects that programs hold, their classes, and what Java code may ask of the machine that runs a program. Four rooms stand on one another: this
 * one; {@code operations}, what the language does with any object; {@code builtins}, the methods of its classes and its functions;
 * {@code loop}, the interpreter that runs code.
 *
 * <p><b>Objects.</b> All are {@link micrograd.lang.run.PyObject}s: {@code PyInt} (32 bits) and {@code PyLong} (beyond; make them by {@code PyInt.of} and
 * {@code PyLong.of}, never compare them by {@code ==}), {@code PyFloat}, {@code PyBool}, {@code PyNone.NONE}, {@code PyStr} ({@code value} is the Java
 * text), {@code PyList} ({@code items}, {@code size}), {@code PyTuple} ({@code items}), {@code PyDict}, {@code PySet}, {@code PyModule},
 * {@code PyIterator}, {@code PyFunction}, {@code PyType}, {@code PyInstance}. What a module adds extends {@code PyInstance} (it then can be subclassed, and have
 * attributes if its type is {@code withAttributes()}).
 *
 * <p><b>A module</b> is a {@link micrograd.lang.run.NativeTable}: names in the constructor, one {@code call} that switches by index.
 * <pre>{@code
 * final class Heaps extends NativeTable {
 *     Heaps() { super("heappush", "heapify", "merge*all"); }
 *     public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
 *         switch (index) {
 *             case 0 -> { arguments.exactly("heappush", 2, 2); … return PyNone.NONE; }
 *             …
 *     }
 * }
 * PyModule module = new PyModule("heapq");
 * new Heaps().fill(module);
 * module.set("limit", PyInt.of(3));
 * }</pre>
 * A mark in a name ({@code "sum*0"}) has the machine gather that argument into a list or tuple before the call, whatever iterable it is, interruptibly.
 * A module is found through {@code loop.Modules}, an interface that the machine is given: {@code find(machine, "heapq")} makes it anew for each machine.
 *
 * <p><b>A class</b> is {@code new PyType(name, table, constructor, base)}: the table's functions are its methods, and {@code self} is the object. Names such as
 * {@code __len__ __getitem__ __add__ __radd__ __iter__ __next__ __eq__ __hash__ __repr__ __str__ __bool__ __call__ __contains__ __getattr__} make the operators and
 * built-in functions work on it. A native {@code __add__} returns {@code PyNone.NOT_IMPLEMENTED} to leave it to the other operand. Attributes that
 * are computed: {@code type.set("data", PyProperty.of(table, getIndex, setIndex))}, whose functions get self, and the new value as argument 0.
 * Classes that hold no state are {@code static final}; those that programs may change ({@code Value.tanh = …}: {@code opened()}) are made per machine.
 *
 * <p><b>Calling Python from Java.</b> Two ways. In a {@link micrograd.lang.run.NativeTask}: {@code machine.call}, {@code machine.next}, {@code machine.binary} and
 * {@code machine.iterator} give a result or {@code PENDING}; a native returns {@code machine.start(new MyTask(…))}. This is the way for what takes functions or consumes
 * iterables without end. Everywhere else, for what is over soon: {@code callNow}, {@code repr}, {@code str}, {@code equal}, {@code less}, {@code truth},
 * {@code hash}, {@code length}, {@code gather} run a nested machine loop, at most 200 deep.
 *
 * <p><b>Names that are there without an import.</b> A face is a module whose name no program can write: {@code "<lecture>"} and {@code "<playground>"}; {@code Modules.find} makes
 * it, and all its members become built-in names ({@link micrograd.lang.run.Machine#ready}). {@code <playground>} and {@code <lecture>} are made in {@code lang.modules}.
 *
 * <p><b>The graph.</b> Who makes a {@code Value} tells the machine, once each: {@code machine.made(value)}; {@code backward()} tells {@code machine.differentiated(value)} and
 * a gradient that a program sets {@code machine.gradientsSet()}.
 *
 * <p><b>Care.</b> A loop in Java that can be long calls {@code machine.charge(rounds)}; what makes a large object calls {@code machine.room(size)} before.
 * An exception is {@code throw PyError.type("…")} or {@code PyError.of(Types.X, "…")}; a {@code text.Raised} that comes through is turned into one.
 */
package micrograd.lang.run;
