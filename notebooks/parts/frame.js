/** What all pictures with two axes share: room for their labels, and letters that can be read on a phone. */
export function frame(width, height) {
  return {
    width,
    height: Math.min(height, width),
    marginLeft: 48,
    marginRight: 24,
    marginTop: 32,
    marginBottom: 48,
    style: { fontSize: "12px" },
  };
}
