"""The workshop page: run sheet at the left, the sheet in the middle, the guide or the trace at the right, the clock below."""
