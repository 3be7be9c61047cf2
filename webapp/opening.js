// Whether the page opens as one without a link does, on a first visit or a later one: then what stands in its markup is what its program will show there.
{
  const said = document.documentElement.classList;
  if (location.hash.length < 2 && self === top && !new URLSearchParams(location.search).has("embed")) {
    let left, hints, welcome;
    try {
      left = sessionStorage.getItem("micrograd.left");
      hints = localStorage.getItem("micrograd.hints");
      welcome = localStorage.getItem("micrograd.welcome");
    } catch {}
    if (!left) said.add("starting");
    if (!hints) said.add("hinting");
    if (!welcome) said.add("welcoming");
  }
}
