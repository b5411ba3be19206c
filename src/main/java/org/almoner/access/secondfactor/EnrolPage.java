package org.almoner.access.secondfactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.almoner.shell.FormErrors;

/**
 * @param secret to be typed where no camera is at hand, in groups of four
 */
public record EnrolPage(String action, QrCode qr, String secret, FormErrors errors) {
  static EnrolPage of(String action, String username, byte[] secret, FormErrors errors) {
    var base32 = Totp.base32(secret);
    var label = URLEncoder.encode("Almoner:" + username, StandardCharsets.UTF_8);
    var address = "otpauth://totp/" + label + "?secret=" + base32 + "&issuer=Almoner";
    return new EnrolPage(
        action, QrCode.of(address), base32.replaceAll("(.{4})(?=.)", "$1 "), errors);
  }
}
