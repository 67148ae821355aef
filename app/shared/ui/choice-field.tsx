// Questions whose answers stand open on the page: one of several, any of several, or a single tick.
import { type ComponentPropsWithoutRef, type ForwardedRef, forwardRef, type ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { controlId, describedBy, type FieldAbout, FieldNotes, NeedTag } from "./field.tsx";

export type Choice = {
  value: string;
  label: ReactNode;
  /** Small, below the label. */
  hint?: ReactNode;
  disabled?: boolean;
  /** Shown below the choice at all times: an extra question that belongs to it. */
  more?: ReactNode;
};

type InputProps = Omit<
  ComponentPropsWithoutRef<"input">,
  "name" | "type" | "value" | "checked" | "defaultChecked" | "defaultValue" | "id"
>;

type PickProps = {
  type: "radio" | "checkbox";
  id: string;
  choice: Choice;
  checked: boolean;
  input: InputProps & { name: string };
  error?: string;
  reference: ForwardedRef<HTMLInputElement>;
};

function Pick({ type, id, choice, checked, input, error, reference }: PickProps) {
  return (
    <>
      <label className="pick" htmlFor={id}>
        <input
          {...input}
          ref={reference}
          type={type}
          id={id}
          value={choice.value}
          disabled={choice.disabled}
          defaultChecked={checked}
          aria-invalid={error ? true : undefined}
        />
        <span>
          {choice.label}
          {choice.hint !== undefined && <span className="hint">{choice.hint}</span>}
        </span>
      </label>
      {choice.more !== undefined && <div className="pick-more">{choice.more}</div>}
    </>
  );
}

type GroupProps = FieldAbout & {
  choices: readonly Choice[];
  /** Id of the first choice, where the error summary leads to. */
  id?: string;
  /** Choices stand side by side where there is room; for short labels. */
  row?: boolean;
} & InputProps;

type Chosen = {
  type: "radio" | "checkbox";
  isChosen: (value: string) => boolean;
  reference: ForwardedRef<HTMLInputElement>;
};

function Group({
  label,
  hint,
  error,
  need,
  locale,
  choices,
  id,
  row,
  type,
  isChosen,
  reference,
  ...input
}: GroupProps & Chosen) {
  const own = id ?? controlId(input.name);
  return (
    <fieldset className={classNames("field", error && "bad")} aria-describedby={describedBy(own, hint, error)}>
      <legend>
        {label}
        <NeedTag need={need} locale={locale} />
      </legend>
      <FieldNotes id={own} hint={hint} error={error} locale={locale} />
      <div className={classNames("picks", row && "picks-row")}>
        {choices.map((choice, index) => (
          <Pick
            key={choice.value}
            type={type}
            id={index === 0 ? own : `${own}-${index + 1}`}
            choice={choice}
            checked={isChosen(choice.value)}
            input={input}
            error={error}
            reference={reference}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** One of several. */
export const RadioGroup = forwardRef<HTMLInputElement, GroupProps & { defaultValue?: string }>(function RadioGroup(
  { defaultValue, ...group },
  ref,
) {
  return <Group {...group} type="radio" isChosen={(value) => value === defaultValue} reference={ref} />;
});

/** Any of several; the form sends the name once for each tick. */
export const CheckboxGroup = forwardRef<HTMLInputElement, GroupProps & { defaultValue?: readonly string[] }>(
  function CheckboxGroup({ defaultValue = [], ...group }, ref) {
    return <Group {...group} type="checkbox" isChosen={(value) => defaultValue.includes(value)} reference={ref} />;
  },
);

type CheckboxProps = FieldAbout & { id?: string; value?: string; defaultChecked?: boolean } & InputProps;

/** A single tick with its own label; sends `value` (default `1`) or nothing. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, hint, error, need, locale, id, value = "1", defaultChecked = false, ...input },
  ref,
) {
  const own = id ?? controlId(input.name);
  const text = (
    <>
      {label}
      <NeedTag need={need} locale={locale} />
    </>
  );
  return (
    <div className={classNames("field", error && "bad")}>
      <FieldNotes id={own} hint={hint} error={error} locale={locale} />
      <Pick
        type="checkbox"
        id={own}
        choice={{ value, label: text }}
        checked={defaultChecked}
        input={{ ...input, "aria-describedby": describedBy(own, hint, error) }}
        error={error}
        reference={ref}
      />
    </div>
  );
});
