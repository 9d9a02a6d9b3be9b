namespace IotVnetDsl;

// What a hub gains by devices that sign in with certificates.
public sealed partial record IotHub
{
    /// <summary>
    /// Authorities that certify devices (<c>…/certificates</c>); at most 25. A list that is set is complete; unset = left as they are.
    /// </summary>
    public ValueList<CaCertificate>? Certificates { get; init; }
}
