// Brings the database of DATABASE_URL to the tables this version needs: `npm run db:migrate`.
import { launch } from "./bundle.mjs";

launch((bundle) => bundle.migrate(process.env));
