import { Failure, messageOf } from "@nghe/runtime";

/** A topic exists with another number of partitions than planned. Nothing was changed. */
export class TopicMismatch extends Failure {
  override readonly name = "TopicMismatch";
  constructor(topic: string, held: number, planned: number) {
    super("topic-mismatch", `topic "${topic}" has ${held} partitions and cannot be given ${planned}`, {
      retriable: false,
    });
  }
}

/** A topic that was never made. */
export class UnknownTopic extends Failure {
  override readonly name = "UnknownTopic";
  constructor(topic: string) {
    super("unknown-topic", `there is no topic "${topic}"`, { retriable: false });
  }
}

/** A record, or a number given with a call, that the log cannot hold. Nothing of the call was written. */
export class RefusedRecord extends Failure {
  override readonly name = "RefusedRecord";
  constructor(message: string) {
    super("refused-record", message, { retriable: false });
  }
}

/** The log holds as much as it may. Nothing of the call was written, nothing held is lost: try again later. */
export class LogFull extends Failure {
  override readonly name = "LogFull";
  constructor(usedBytes: number, limitBytes: number) {
    super("log-full", `the log is full: it holds ${usedBytes} of ${limitBytes} bytes`, { retriable: true });
  }
}

/** The disk is nearly full. Nothing of the call was written, nothing held is lost: try again when there is room. */
export class DiskFull extends Failure {
  override readonly name = "DiskFull";
  constructor(freeBytes: number, reserveBytes: number) {
    super(
      "disk-full",
      `the disk has ${inMib(freeBytes)} free, and ${inMib(reserveBytes)} are kept for the work on what is held already`,
      { retriable: true },
    );
  }
}

/** The disk refused a write or a flush. What it holds is no longer known, so nothing more is tried. */
export class LogBroken extends Failure {
  override readonly name = "LogBroken";
  /** `circumstance` is what is known besides: how full the disk is. */
  constructor(cause: unknown, circumstance = "") {
    super(
      "log-broken",
      `the log could not be written to disk (${messageOf(cause)}${circumstance}); the process must stop`,
      {
        retriable: false,
        cause,
      },
    );
  }
}

/** The bus, the subscription or the follower was closed. */
export class BusClosed extends Failure {
  override readonly name = "BusClosed";
  constructor(what: string) {
    super("bus-closed", `${what} is closed`, { retriable: false });
  }
}

/** A group that has members cannot be moved. */
export class GroupInUse extends Failure {
  override readonly name = "GroupInUse";
  constructor(group: string, cause: unknown = undefined) {
    super("group-in-use", `group "${group}" has members; stop them first`, { retriable: true, cause });
  }
}

/** A batch that its member may no longer finish: its partitions went to another, or its close ran out of time. */
export class BatchRevoked extends Failure {
  override readonly name = "BatchRevoked";
  constructor(group: string) {
    super("batch-revoked", `a member of group "${group}" finished a batch that is no longer its own`, {
      retriable: false,
    });
  }
}

/** A data directory that another process holds. */
export class DirectoryInUse extends Failure {
  override readonly name = "DirectoryInUse";
  readonly pid: number;
  constructor(path: string, pid: number) {
    super("directory-in-use", `${path} is held by process ${pid}`, { retriable: false });
    this.pid = pid;
  }
}

/** Whole MiB, as the messages say sizes. */
export function inMib(bytes: number): string {
  return `${Math.floor(bytes / 2 ** 20)} MiB`;
}
