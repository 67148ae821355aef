// 受付: the slip with number and key, what was sent, and what comes next.
import { receiptWords } from "#app/messages/receipt.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { Slip } from "#app/shared/ui/slip.tsx";
import type { ReceiptSheet } from "../receipt-sheet.ts";
import { ReceiptFacts, SentBoxes, StateSteps } from "./receipt-parts.tsx";

type IssuedReceiptProps = {
  sheet: ReceiptSheet;
  /** 確認の8文字, in fours. */
  receiptKey: string;
  formToken: string;
};

export function IssuedReceipt({ sheet, receiptKey, formToken }: IssuedReceiptProps) {
  const words = receiptWords();
  return (
    <>
      <PageTop kind={words.issued.step} title={words.issued.title} lead={words.issued.lead} />
      <Slip
        codes={[
          { label: words.number, code: sheet.number },
          { label: words.key, code: receiptKey },
        ]}
        note={words.issued.note}
      >
        <ReceiptFacts sheet={sheet} />
        <div className="mt2">
          <SentBoxes sheet={sheet} />
        </div>
      </Slip>
      <form method="post" action="/receipts/slip" className="mt2 noprint">
        <input type="hidden" name="form_token" value={formToken} />
        <Button>{words.issued.save}</Button>
        <p className="sub mt">{words.issued.print}</p>
      </form>
      <Leaf title={words.issued.next} className="mt3">
        <StateSteps sheet={sheet} />
      </Leaf>
    </>
  );
}
