// What the document needs to know of its request while it is rendered on the server.
import { createContext } from "react";

export interface RequestFacts {
  readonly nonce: string;
  readonly incident?: string;
  readonly demo: boolean;
}

/** In the browser the facts are the empty ones: nonces are only needed while the server writes the document. */
export const RequestContext = createContext<RequestFacts>({ nonce: "", demo: false });
