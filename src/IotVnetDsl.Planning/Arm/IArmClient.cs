using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Arm;

/// <summary>The one way to ARM, whether Azure's or the local one.</summary>
public interface IArmClient
{
    /// <summary>Requests sent so far, retries and polls included.</summary>
    int RequestCount { get; }

    /// <summary>One request, with retries of what is transient. Does not wait for a long-running operation.</summary>
    Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation);

    /// <summary>
    /// GET of an address that ARM gave: where a long-running operation is polled. An address of another origin is an error, not a request.
    /// </summary>
    Task<ArmResponse> FollowAsync(string url, CancellationToken cancellation);

    /// <summary>All items of a collection, pages followed; throws <see cref="ArmException"/> where the list is refused.</summary>
    Task<IReadOnlyList<JsonObject>> ListAsync(ArmRequest request, CancellationToken cancellation);
}
