type Option<T extends string> = { value: T; text: string; lang: undefined | string };

type Props<T extends string> = {
  name: string;
  label: string;
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
};

/** One of a few, all in sight: radio buttons drawn as a strip. */
export function Segmented<T extends string>({ name, label, options, value, onChange }: Props<T>) {
  return (
    <fieldset className="segmented">
      <legend className="unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.value} lang={option.lang}>
          <input
            type="radio"
            className="unseen"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
