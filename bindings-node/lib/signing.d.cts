import type { KeyRing, LicencePlan, SignedDraft, SignedPlan, TextDraft } from "../generated/records.js";
import type { TenureError } from "./error.cjs";

/**
 * A private key of Ed25519 that signs licences, in this process. It is wiped when it is collected as garbage, and shows its id
 * alone; it cannot be written as JSON, and a clone holds no key: `toPem` is the one way out.
 *
 * An HSM or a KMS needs nothing of this: whatever signs `toSign[i].bytes` of a plan plainly, by Ed25519, gives the signatures of
 * a `SignedPlan`.
 */
export declare class SigningKey {
  private constructor();

  /**
   * The key of a PEM file: PKCS#8, unencrypted. Bytes, which can be wiped afterwards, and no text.
   *
   * @throws {@link TenureError} `signing_key.invalid`, for a public key and an encrypted one too.
   */
  static fromPem(pem: Uint8Array): SigningKey;

  /**
   * A new key whose id no key of the ring has. `random` gives as many bytes as it is asked for, which nobody may know or guess; they
   * are wiped after use. It is `crypto.randomBytes` unless stated.
   *
   * @throws {@link TenureError} `signing_key.invalid` when `random` gives another number of bytes.
   */
  static generate(ring: KeyRing, random?: (length: number) => Uint8Array): SigningKey;

  /** The name of the key, as in `RingKey.id`. */
  readonly id: string;

  /** The public key, as in `RingKey.publicKey`. */
  readonly publicKey: string;

  /** The key as a PEM file, PKCS#8, unencrypted, a Buffer: whoever has it can issue licences. */
  toPem(): Uint8Array;

  /** The signature over a message, a Buffer of 64 bytes. */
  sign(message: Uint8Array): Uint8Array;

  /**
   * Signs a plan for `Book.signedPlan`, each message with the key that it asks for; `others` are the keys of other environments,
   * where there are several.
   *
   * @throws {@link TenureError} `signature.invalid` when none of the keys is asked for, path `toSign[0]`, or when a message is
   * none for its licence. Nothing is half signed.
   */
  signPlan(plan: LicencePlan, ...others: SigningKey[]): SignedPlan;

  /**
   * Signs a token or a list of revocations, for `Book.signedText`.
   *
   * @throws {@link TenureError} `signature.invalid` when another key is asked for, path `key`.
   */
  signDraft(draft: TextDraft): SignedDraft;

  /** The id, and nothing secret. */
  toString(): string;

  /** Always throws a `TypeError`, so that no key gets into a log or a message by accident. */
  toJSON(): never;
}
