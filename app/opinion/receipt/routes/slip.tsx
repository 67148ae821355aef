import { redirectDocument } from "@remix-run/node";
import { personal } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { receiptWords } from "#app/messages/receipt.ts";
import { sharedWords } from "#app/messages/shared.ts";
import { readReceipt } from "#app/publication/read-receipt.server.ts";
import { issuedReceipt } from "../issued-receipt.server.ts";
import { slipFile } from "../slip-file.ts";

export const loader = personal("look-up-receipt", async () => redirectDocument("/receipts", 303));

/** 控えを保存する: the slip of the receipt this browser has just been given, as a file. */
export const action = personal("look-up-receipt", async ({ house, reader, request, at }) => {
  const issued = await issuedReceipt(house, request, at);
  if (!issued) return redirectDocument("/receipts", 303);
  const { sheet } = await readReceipt(reader, issued.receipt, at);
  const frame = await cityFrame(reader, issued.receipt.city_id);
  const html = slipFile(sheet, {
    key: issued.key,
    city: frame.name,
    office: frame.office,
    phone: frame.phone,
    lookUp: `${house.publicOrigin}/receipts`,
    demo: frame.demo ? sharedWords().frame.demo : null,
  });
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Disposition": `attachment; filename="${receiptWords().slip.fileName(sheet.number)}"`,
    },
  });
});
