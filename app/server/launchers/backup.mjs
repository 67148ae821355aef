// Writes a consistent copy of the database and the files into a folder while the site runs: `npm run backup -- FOLDER`.
import { launch } from "./bundle.mjs";
import { pathArgument } from "./command-line.mjs";

launch(async (bundle) => bundle.backup(process.env, pathArgument("npm run backup -- FOLDER")));
