package micrograd.rules.offending.text;

import org.teavm.jso.JSObject;

interface SeesTeaVm {
    JSObject object();
}
