parts = []
for k in range(20000):
    parts.append(f"step {k:5d} loss {1 / (k + 1):.6f} " + ("*" * (k % 7)))
text = "\n".join(parts)
words = text.split()
print(len(text), len(words), text.count("*"), text.upper()[:9], parts[-1].replace("step", "at"))
