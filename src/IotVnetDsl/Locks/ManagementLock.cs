using System.Runtime.CompilerServices;

namespace IotVnetDsl;

/// <summary>
/// Keeps a resource and what is inside it from being deleted or changed (<c>Microsoft.Authorization/locks</c>). A change that a lock
/// forbids is refused with <c>ScopeLocked</c>.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2020-05-01.</remarks>
public sealed record ManagementLock : NamedResource
{
    /// <summary>Declares a lock.</summary>
    /// <param name="name">1-90 characters <c>[\w.()-]</c>, not ending with a dot; unique at its scope.</param>
    /// <param name="level">What it forbids.</param>
    /// <param name="scope">The resource or resource group that it protects.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public ManagementLock(
        string name, LockLevel level, ResourceReference scope, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => (Level, Scope) = (level, scope);

    /// <summary>What it forbids (<c>properties.level</c>).</summary>
    public LockLevel Level { get; init; }

    /// <summary>The resource or resource group that it protects; what is inside inherits it.</summary>
    public ResourceReference Scope { get; init; }

    /// <summary>Why it is there (<c>properties.notes</c>), 0-512 characters. Unset = none.</summary>
    public string? Notes { get; init; }
}
