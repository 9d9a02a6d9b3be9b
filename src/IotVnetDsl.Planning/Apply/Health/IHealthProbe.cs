using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Health;

/// <summary>Reads from ARM whether a deployed resource of one type works. Implementations are found by reflection.</summary>
internal interface IHealthProbe
{
    string ArmType { get; }

    /// <exception cref="ArmException">ARM does not say.</exception>
    Task<IReadOnlyList<HealthReading>> ReadAsync(IArmClient arm, PlanResource resource, string apiVersion, CancellationToken cancellation);
}

/// <summary>State of a resource or of a part of it.</summary>
/// <param name="Path">Logical path of the resource or part.</param>
/// <param name="Verdict">Whether it works.</param>
/// <param name="Message">In Azure's words, what it is and what to do; no full stop at its end.</param>
internal sealed record HealthReading(string Path, HealthVerdict Verdict, string Message);

/// <summary>Whether something works.</summary>
internal enum HealthVerdict
{
    Healthy,

    /// <summary>Azure does not know yet.</summary>
    Unknown,

    /// <summary>It works when others have done their part.</summary>
    Awaited,

    /// <summary>It does not work, but the service's own view may lag.</summary>
    Unhealthy,

    /// <summary>It does not work, and waiting changes nothing.</summary>
    Refused,
}
