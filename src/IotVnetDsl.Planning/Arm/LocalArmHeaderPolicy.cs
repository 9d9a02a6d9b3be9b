using Azure.Core;
using Azure.Core.Pipeline;

namespace IotVnetDsl.Planning.Arm;

/// <summary>Stands where the bearer token stands for Azure. A fixed text, no secret.</summary>
internal sealed class LocalArmHeaderPolicy : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("x-iotvnet-client", "iotvnet-dsl");
}
