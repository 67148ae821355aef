// 受付番号で調べる: number and key, typed from the slip.
import { receiptWords } from "#app/messages/receipt.ts";
import type { FormErrors } from "#app/shared/form/parse-form.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { TextField } from "#app/shared/ui/field.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";

type LookUpFormProps = {
  number?: string;
  errors?: FormErrors;
  /** Slug of the city whose frame the page has. */
  city: string;
  formToken: string;
};

/** The key is never shown again: whoever mistyped it reads it from the slip once more. */
export function LookUpForm({ number = "", errors = {}, city, formToken }: LookUpFormProps) {
  const words = receiptWords();
  const { lookUp } = words;
  const listed = Object.entries(errors).map(([field, message]) => ({
    ...(field === "" ? {} : { field }),
    message,
  }));
  return (
    <PageTop title={lookUp.title} lead={lookUp.lead}>
      <ErrorSummary errors={listed} kept={lookUp.kept} />
      <form method="post" action="/receipts#errors">
        <input type="hidden" name="city" value={city} />
        <input type="hidden" name="form_token" value={formToken} />
        <TextField
          name="number"
          label={words.number}
          hint={lookUp.numberHint}
          error={errors.number}
          width="middle"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={number}
        />
        <TextField
          name="key"
          label={words.key}
          hint={lookUp.keyHint}
          error={errors.key}
          width="middle"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <p className="mt3">
          <Button>{lookUp.submit}</Button>
        </p>
      </form>
      <p className="mt3 col sub">{lookUp.lost}</p>
    </PageTop>
  );
}
