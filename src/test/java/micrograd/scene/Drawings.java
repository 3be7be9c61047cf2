package micrograd.scene;

/** Pictures, asked for what can be pointed at in them. */
public final class Drawings {
    private Drawings() {}

    /** Where a target is pointed at. */
    public static <T> HitArea<T> find(Drawing<T> drawing, T target) {
        return drawing.hits().stream()
                .filter(hit -> hit.target().equals(target))
                .findFirst()
                .orElseThrow();
    }
}
