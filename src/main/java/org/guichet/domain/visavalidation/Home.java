package org.guichet.domain.visavalidation;

/**
 * Where and how the person can be reached.
 *
 * @param phone may be empty where there is an e-mail address
 * @param email may be empty where there is a phone
 */
public record Home(HomeAddress address, AddressProof proof, String phone, String email) {

    /** Keeps people out of logs. */
    @Override
    public String toString() {
        return "Home[…]";
    }
}
