package micrograd.lang.modules.sources;

/** {@code heapq}, in the language itself. */
public final class HeapqSource {
    /** The text. */
    public static final String TEXT = """
            def heappush(heap, item):
                heap.append(item)
                _up(heap, len(heap) - 1)

            def _up(heap, place):
                item = heap[place]
                while place > 0:
                    parent = (place - 1) >> 1
                    if not item < heap[parent]:
                        break
                    heap[place] = heap[parent]
                    place = parent
                heap[place] = item

            def _down(heap, place):
                item = heap[place]
                start = place
                size = len(heap)
                child = 2 * place + 1
                while child < size:
                    if child + 1 < size and not heap[child] < heap[child + 1]:
                        child += 1
                    heap[place] = heap[child]
                    place = child
                    child = 2 * place + 1
                heap[place] = item
                while place > start:
                    parent = (place - 1) >> 1
                    if not item < heap[parent]:
                        break
                    heap[place] = heap[parent]
                    place = parent
                heap[place] = item

            def heappop(heap):
                last = heap.pop()
                if not heap:
                    return last
                first = heap[0]
                heap[0] = last
                _down(heap, 0)
                return first

            def heapify(x):
                for place in reversed(range(len(x) // 2)):
                    _down(x, place)

            def heapreplace(heap, item):
                first = heap[0]
                heap[0] = item
                _down(heap, 0)
                return first

            def heappushpop(heap, item):
                if heap and heap[0] < item:
                    item, heap[0] = heap[0], item
                    _down(heap, 0)
                return item

            def nsmallest(n, iterable, key=None):
                return sorted(iterable, key=key)[:max(n, 0)]

            def nlargest(n, iterable, key=None):
                return sorted(iterable, key=key, reverse=True)[:max(n, 0)]

            def merge(*iterables, key=None, reverse=False):
                return iter(sorted([one for iterable in iterables for one in iterable], key=key, reverse=reverse))
            """;

    private HeapqSource() {}
}
