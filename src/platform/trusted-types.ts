interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/**
 * Allows scripts of this origin, and nothing else, where the browser demands Trusted Types: workers and the service
 * worker are loaded by address. Markup and script text have no rule, so they are refused.
 */
export function allowOwnScripts(scope: { readonly trustedTypes?: PolicyFactory; readonly location: Location }): void {
  scope.trustedTypes?.createPolicy("default", {
    createScriptURL(address) {
      if (new URL(address, scope.location.href).origin === scope.location.origin) return address;
      throw new TypeError("Scripts come from this origin only");
    },
  });
}
