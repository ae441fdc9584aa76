/** The hash and signature functions that journals need; the browser's WebCrypto or a pure fallback gives them. */
export interface JournalCrypto {
  /** SHA-256 of the bytes, 32 bytes. */
  sha256(bytes: Uint8Array): Promise<Uint8Array>;
  /** Whether a 64-byte ECDSA P-256 signature (r, s) over SHA-256 of the bytes is the key's. Never throws. */
  verify(publicKey: Uint8Array, signature: Uint8Array, bytes: Uint8Array): Promise<boolean>;
  /** PBKDF2 with HMAC-SHA-256, 32 bytes. */
  stretch(secret: Uint8Array, salt: Uint8Array, iterations: number): Promise<Uint8Array>;
  /** HKDF with SHA-256 and an empty salt. */
  expand(secret: Uint8Array, info: string, length: number): Promise<Uint8Array>;
}

/** A device's signing key for one workshop. */
export interface Signer {
  /** Uncompressed P-256 point, 65 bytes. */
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}
