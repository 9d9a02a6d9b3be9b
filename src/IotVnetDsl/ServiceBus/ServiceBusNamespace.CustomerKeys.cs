namespace IotVnetDsl;

// What a namespace gains by key vaults.
public sealed partial record ServiceBusNamespace
{
    /// <summary>
    /// Keys that it is encrypted with, of Premium; several, so that one may be lost. Once set, Azure keeps it encrypted by keys of one's own.
    /// A list that is set is complete; unset = left as they are, none on a new namespace.
    /// </summary>
    public ValueList<CustomerKey>? CustomerKeys { get; init; }
}
