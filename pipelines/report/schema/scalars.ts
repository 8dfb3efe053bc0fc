import { z } from "zod";

/** What figures of a result are made of. */
export const text = z.string();
export const count = z.int().min(0);
export const share = z.number().min(0).max(1);
/** A share less another, as the Net Quality Score. */
export const netShare = z.number().min(-1).max(1);
export const number = z.number();
