import { z } from "zod";

// A page under a strict content security policy may not make code from text. Imported before any schema is built.
z.config({ jitless: true });
