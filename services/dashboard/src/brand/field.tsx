import { type ReactNode, useId } from "react";

type Described = { id: string; "aria-describedby": undefined | string; "aria-invalid": boolean };

type Props = {
  label: string;
  hint: undefined | string;
  problem: undefined | string;
  children: (described: Described) => ReactNode;
};

/** A label, a field, and below it what to write or what is wrong. */
export function Field({ label, hint, problem, children }: Props) {
  const id = useId();
  const note = `${id}-note`;
  const hasNote = hint !== undefined || problem !== undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": hasNote ? note : undefined, "aria-invalid": problem !== undefined })}
      {hasNote && (
        <span id={note} className={problem === undefined ? "quiet" : "field-problem"}>
          {problem ?? hint}
        </span>
      )}
    </div>
  );
}
