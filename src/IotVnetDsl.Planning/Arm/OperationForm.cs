namespace IotVnetDsl.Planning.Arm;

/// <summary>How ARM lets a long-running operation be followed.</summary>
public enum OperationForm
{
    /// <summary>Neither header: the resource's own <c>properties.provisioningState</c>.</summary>
    ProvisioningState,

    /// <summary>Header <c>Azure-AsyncOperation</c>: answers hold a <c>status</c>.</summary>
    AsyncOperation,

    /// <summary>Header <c>Location</c>: 202 while it runs.</summary>
    Location,
}
