// Serves the built site: `npm start`.
import { launch } from "./bundle.mjs";

launch((bundle) => bundle.serve(process.env));
