using Azure.Core;
using Azure.Core.Pipeline;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Planning.Arm;

/// <summary>What the gateway may be told beside the endpoint.</summary>
public sealed record ArmClientSettings
{
    /// <summary>Null: Azure.Identity's default chain. Never asked for a local endpoint.</summary>
    public TokenCredential? Credential { get; init; }

    /// <summary>The cloud that is signed in to; null: the one whose ARM has the endpoint's name, else the public one.</summary>
    public KnownCloud? Cloud { get; init; }

    /// <summary>Tenant to sign in to; null: the credential's own.</summary>
    public string? Tenant { get; init; }

    /// <summary>Null: Azure.Core's own.</summary>
    public HttpPipelineTransport? Transport { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Called, now and then, while requests wait because Azure takes no more of them; with the time that the next one waits.</summary>
    public Action<TimeSpan> Throttled { get; init; } = _ => { };

    /// <summary>How long a server that does not answer is asked again; null: a minute and a half, and less where it is a program of this machine.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Spreads what is tried again: from 0 to 1.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;
}
