import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTargetLine, type TargetExample } from "@nghe/nlp";

/** Examples to learn from and to be measured on: of Dong's texts one of five, of SemEval's topics one of four. */
export type ResearchCases = { learnt: TargetExample[]; dong: TargetExample[]; topics: TargetExample[] };

export function researchCases(folder: string): ResearchCases {
  const dong = read(folder, "dong-2014-train-targets");
  const topics = read(folder, "semeval-2016-ce-targets");
  const isHeldText = ({ text }: TargetExample) => hashOf(text) % 5 === 0;
  const isHeldTopic = ({ group }: TargetExample) => hashOf(group) % 4 === 0;
  return {
    learnt: [...dong.filter((one) => !isHeldText(one)), ...topics.filter((one) => !isHeldTopic(one))],
    dong: dong.filter(isHeldText),
    topics: topics.filter(isHeldTopic),
  };
}

function read(folder: string, name: string): TargetExample[] {
  const lines = readFileSync(join(folder, "en", `${name}.jsonl`), "utf8").split("\n");
  return lines.filter(Boolean).flatMap((line) => {
    const one = readTargetLine(line, name);
    if (one.status === "problem") throw new Error(`${name}: ${one.says}`);
    return one.examples;
  });
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
