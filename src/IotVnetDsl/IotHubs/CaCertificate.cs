namespace IotVnetDsl;

/// <summary>
/// A certification authority whose devices a hub or a provisioning service lets in (<c>…/certificates</c>): the certificate alone, which is no
/// secret. Enrollments and devices that go by it are not Azure Resource Manager's, and are made where they are kept.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30 (hubs) and 2026-08-31 (provisioning services).</remarks>
/// <param name="Name">1-64 letters, digits and <c>- . _</c>; unique in the hub or service.</param>
/// <param name="Content">
/// The X.509 certificate (<c>properties.certificate</c>), as PEM or its Base64 alone. It stands in the code: a file that is read where the code runs
/// makes another topology on another machine (IVD6002). Cannot be changed: another one takes its place, with consent.
/// </param>
public sealed record CaCertificate(string Name, string Content)
{
    /// <summary>
    /// True = it counts as verified without a proof of possession (<c>properties.isVerified</c>). Unset = left as it is; a new one waits for
    /// the proof.
    /// </summary>
    public bool? IsVerified { get; init; }
}
