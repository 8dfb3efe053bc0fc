import { type Verified, verifyRelease } from "../release/verify-release.ts";
import { Warehouse } from "../warehouse.ts";

/** Checks that a release is whole and that its rules, SQL and vectors agree. Throws InputError naming what does not hold. */
export async function verify(release: string, threads: number): Promise<Verified> {
  const warehouse = await Warehouse.open({ path: ":memory:", files: [], threads });
  try {
    return await verifyRelease(warehouse, release);
  } finally {
    await warehouse.close();
  }
}
