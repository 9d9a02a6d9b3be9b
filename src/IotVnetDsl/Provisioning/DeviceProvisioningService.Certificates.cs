namespace IotVnetDsl;

// What a provisioning service gains by devices that enroll with certificates.
public sealed partial record DeviceProvisioningService
{
    /// <summary>
    /// Authorities that enrollment groups go by (<c>…/certificates</c>); at most 25. A list that is set is complete; unset = left as they are.
    /// </summary>
    public ValueList<CaCertificate>? Certificates { get; init; }
}
