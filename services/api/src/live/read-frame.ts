import { ClientFrame } from "@nghe/contracts";
import type { RawData } from "ws";
import type { LiveProblem } from "./live-problem.ts";

export type ReadFrame =
  | { ok: true; frame: ClientFrame }
  /** `id` names the subscription that the frame was about, where it said so. */
  | { ok: false; id: string | null; problem: LiveProblem };

/** Reads what a client sent; never throws. */
export function readFrame(data: RawData, isBinary: boolean): ReadFrame {
  if (isBinary) return refuse(null, "bad-frame", "Frames are text.");
  let value: unknown;
  try {
    value = JSON.parse(textOf(data));
  } catch {
    return refuse(null, "bad-frame", "This frame is not JSON.");
  }
  const parsed = ClientFrame.safeParse(value);
  if (parsed.success) return { ok: true, frame: parsed.data };
  const issue = parsed.error.issues[0];
  const path =
    issue?.path
      .map(String)
      .filter((part) => part !== "query")
      .join(".") ?? "";
  const message = issue?.message ?? "is not valid";
  return refuse(idIn(value), "invalid", path === "" ? message : `${path}: ${message}`);
}

function refuse(id: string | null, code: string, message: string): ReadFrame {
  return { ok: false, id, problem: { code, message } };
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return data instanceof ArrayBuffer ? Buffer.from(data).toString() : data.toString();
}

function idIn(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("id" in value)) return null;
  return typeof value.id === "string" && value.id.length <= 64 && value.id !== "" ? value.id : null;
}
