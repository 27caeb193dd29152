import { useState } from "react";

/** A figure that shows for a moment that it has moved. */
export function MovingNumber({ text }: { text: string }) {
  const [first] = useState(text);
  const [moved, setMoved] = useState(false);
  if (!moved && text !== first) setMoved(true);
  return (
    <span key={text} className={moved ? "number moved" : "number"}>
      {text}
    </span>
  );
}
