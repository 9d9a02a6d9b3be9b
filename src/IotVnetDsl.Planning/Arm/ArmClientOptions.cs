using Azure.Core;

namespace IotVnetDsl.Planning.Arm;

/// <summary>Azure.Core's options as the gateway wants them.</summary>
internal sealed class ArmClientOptions : ClientOptions
{
    public ArmClientOptions(ArmRetryPolicy retry)
    {
        RetryPolicy = retry;
        Retry.NetworkTimeout = TimeSpan.FromSeconds(100);
        Diagnostics.ApplicationId = "IotVnetDsl";
        Diagnostics.IsLoggingContentEnabled = false;
    }
}
