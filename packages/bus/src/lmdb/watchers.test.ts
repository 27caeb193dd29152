import { expect, it } from "vitest";
import { createWatchers } from "./watchers.ts";

const stream = (topic: string) => ({ id: 0, topic, partition: 0, start: 0, end: 0, lastTimestamp: 0 });

it("tells each watcher of its own topics, with how much they grew", () => {
  const watchers = createWatchers();
  const heard: string[] = [];
  watchers.watch(["posts", "mentions"], ({ topic }, bytes) => void heard.push(`both ${topic} ${bytes}`));
  watchers.watch(["posts"], ({ topic }, bytes) => void heard.push(`posts ${topic} ${bytes}`));
  for (const topic of ["posts", "mentions", "changes"]) watchers.grown(stream(topic), 7);
  expect(heard).toEqual(["both posts 7", "posts posts 7", "both mentions 7"]);
});

it("tells nobody who went, also one that goes while it is told", () => {
  const watchers = createWatchers();
  const heard: string[] = [];
  const leave = watchers.watch(["posts"], () => {
    heard.push("once");
    leave();
  });
  watchers.watch(["posts"], () => void heard.push("always"));
  watchers.grown(stream("posts"), 1);
  watchers.grown(stream("posts"), 1);
  leave();
  expect(heard).toEqual(["once", "always", "always"]);
});

it("tells one who watches twice by two functions twice, and by one once", () => {
  const watchers = createWatchers();
  let heard = 0;
  const hear = () => {
    heard += 1;
  };
  watchers.watch(["posts", "posts"], hear);
  watchers.watch(["posts"], () => hear());
  watchers.grown(stream("posts"), 1);
  expect(heard).toBe(2);
});
