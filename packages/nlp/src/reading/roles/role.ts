/** What a word or phrase does to the clauses around it. */
export const Role = {
  none: 0,
  /** Turns what follows: "không", "chẳng", "not", "never". */
  negator: 1,
  /** Turns what stands before it since "có" or the clause's beginning: "… đâu", "… gì mà …". */
  backNegator: 2,
  /** Opens a clause: "và", "and", "because". */
  opener: 3,
  /** Opens a clause that weighs more: "nhưng", "but". */
  contrast: 4,
  /** Opens a clause that weighs less: "tuy", "although". */
  concession: 5,
  /** Opens what may not be so: "nếu", "if". */
  supposition: 6,
  /** The left side is better: "hơn hẳn", "better than". */
  leftBetter: 7,
  /** The right side is better: "thua", "no match for". */
  rightBetter: 8,
  /** More of the quality before it: "… hơn …", "… than …". */
  more: 9,
  /** As good, or alike: "ngang ngửa", "same as". */
  alike: 10,
  /** Says nothing of its own at a clause's end: "ạ", "nhỉ", "shop". */
  particle: 11,
  /** Looks like one of these and is none: "không gian", "no doubt". */
  idiom: 12,
  /** The asking end of a clause where nothing but particles follows, else a negator: "không", "chưa". */
  asking: 13,
} as const;
