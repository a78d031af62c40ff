package vn.sipas.field.ledger.vault;

import vn.sipas.field.base.language.Reason;

/** Why a vault does not give its secret. */
public enum VaultFault implements Reason {
    /** The password does not open the vault. */
    WRONG_PASSWORD,
    /** The sealed bytes were changed, cut short, or ask for absurd work. */
    VAULT_DAMAGED,
    /** A newer version of this program sealed the vault. */
    VAULT_NEWER
}
