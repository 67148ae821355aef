// Puts a backup in the place of the database: `npm run restore -- FOLDER [--force]`.
import { launch } from "./bundle.mjs";
import { forced, pathArgument } from "./command-line.mjs";

launch(async (bundle) =>
  bundle.restore(process.env, pathArgument("npm run restore -- FOLDER [--force]"), { force: forced() }),
);
