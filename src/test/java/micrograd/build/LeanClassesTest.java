package micrograd.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LeanClassesTest {
    private static final String PROGRAM = """
                function jl_Object() {
                    this.$id$ = 0;
                }
                function Shape() {
                    jl_Object.call(this);
                    this.$colour = null;
                }
                function Circle() {
                    let a = this; Shape.call(a);
                    a.$x1 = 0.0;
                    a.$radius = 0.0;
                }
                let Empty = $rt_classWithoutFields(Shape),
                Marker = $rt_classWithoutFields(0);
                function Dot() {
                    Empty.call(this);
                    this.$size = 0;
                }
                let area = one => {
                    one = one;
                    var$1 = var$1;
                    return one.$radius * one.$radius + node.b.c;
                };
                $rt_metadata([Circle, 0, Shape, [], 0, 0, 0, ["$area", $rt_wrapFunction0(area), "$toString",
                  function(var_1) { text(this, var_1); }]]);
                let said = "$area", id = one.$id$, shape = dot.$area() + dot.$toString() + dot.$area() + dot.$unknown;
            """;

    @Test
    void fieldsAreCalledByTheirPlaceAndMethodsByHowOftenTheyAreUsedAndConstructorsSetAllFields() {
        assertEquals("""
                function jl_Object() {
                    this.$id$ = 0;
                }
                function Shape() { this.$id$ = 0; this.a = null; }
                function Circle() { this.$id$ = 0; this.a = null; this.d = 0.0; this.e = 0.0; }
                let Empty = $rt_classWithoutFields(Shape),
                Marker = $rt_classWithoutFields(0);
                function Dot() { this.$id$ = 0; this.a = null; this.d = 0; }
                let area = one => {
                    one = one;
                    return one.e * one.e + node.b.c;
                };
                $rt_metadata([Circle, 0, Shape, [], 0, 0, 0, ["f", $rt_wrapFunction0(area), "g",
                  function(var_1) { text(this, var_1); }]]);
                let said = "$area", id = one.$id$, shape = dot.f() + dot.g() + dot.f() + dot.h;
            """, LeanClasses.in(PROGRAM));
    }

    @Test
    void aFieldOfTwoClassesOrAnUnknownParentEndsTheBuild() {
        String twice = PROGRAM.replace("this.$size", "this.$radius");
        assertEquals(
                "Two classes of TeaVM's output have a field $radius",
                assertThrows(IllegalStateException.class, () -> LeanClasses.in(twice))
                        .getMessage());
        String rootless = PROGRAM.replace("this.$id$ = 0;", "");
        assertEquals(
                "TeaVM's output has no constructor of jl_Object",
                assertThrows(IllegalStateException.class, () -> LeanClasses.in(rootless))
                        .getMessage());
        String unknown = PROGRAM.replace("Empty.call(this)", "Elsewhere.call(this)");
        assertEquals(
                "TeaVM's output has no class Elsewhere",
                assertThrows(IllegalStateException.class, () -> LeanClasses.in(unknown))
                        .getMessage());
    }
}
